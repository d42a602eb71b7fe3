-- Closes the record of somebody who was found to be another person: key, record and open messages
-- go, and a look at this id leads to the other one. Only for somebody without a channel.
-- KEYS 1 person 2 changes 3 people 4 due 5 leased 6 open rows 7 offered
-- ARGV version expected, id, the other's id, row prefix, change's fields …
local have = redis.call('HMGET', KEYS[1], 'ver', 'gone', 'channel')
if have[2] or not have[1] then
  return {'DONE'}
end
if have[1] ~= ARGV[1] or have[3] then
  return {'MOVED'}
end
for _, row in ipairs(redis.call('SMEMBERS', KEYS[6])) do
  redis.call('ZREM', KEYS[4], row)
  redis.call('ZREM', KEYS[5], row)
  redis.call('DEL', ARGV[4] .. row)
end
redis.call('DEL', KEYS[1], KEYS[6], KEYS[7])
redis.call('HSET', KEYS[1], 'ver', tonumber(have[1]) + 1, 'gone', 'merged', 'mergedInto', ARGV[3])
redis.call('SREM', KEYS[3], ARGV[2])
redis.call('XADD', KEYS[2], '*', unpack(ARGV, 5))
return {'OK'}
