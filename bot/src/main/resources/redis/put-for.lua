-- Sets one key for a while.  KEYS 1  ARGV 1 value, 2 seconds it is kept
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return {1}
