-- Puts a vacancy on its employer's list.  KEYS 1 list  ARGV 1 posted (ms), 2 vacancy
redis.call('ZADD', KEYS[1], 'NX', ARGV[1], ARGV[2])
return {1}
