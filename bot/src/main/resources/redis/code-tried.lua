-- Notes a wrong code; the same one twice is one try.  KEYS 1 tries  ARGV 1 hash, 2 seconds they are kept
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return {redis.call('SCARD', KEYS[1])}
