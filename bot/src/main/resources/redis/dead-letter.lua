-- Notes an entry that was put aside, once however often it is told; the oldest notes make room.
-- KEYS notes of the partition; ARGV note, how many are kept
local before = redis.call('LREM', KEYS[1], 0, ARGV[1])
redis.call('LPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[2]) - 1)
return {before}
