-- Sets one key, for ever.  KEYS 1  ARGV 1 value
redis.call('SET', KEYS[1], ARGV[1])
return {1}
