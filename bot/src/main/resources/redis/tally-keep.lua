-- Keeps the figures of a run of a vacancy, one a moment; of many the last ones.
-- KEYS 1 runs  ARGV 1 when (ms), 2 json, 3 how many are kept
redis.call('ZREMRANGEBYSCORE', KEYS[1], ARGV[1], ARGV[1])
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - tonumber(ARGV[3]))
return {1}
