-- Destroys a person: key, record, state, case, open outbox rows, simulator messages, last lines.
-- What stays says only that somebody of this id was destroyed, and by which message.
-- KEYS 1 person 2 changes 3 people 4 due 5 leased 6 open rows 7 simulator 8 offered 9 last lines
--   10 cases
-- ARGV version expected, id, once-key, sealed reply, row prefix, whose claim does not count: * for
--   anybody's, or an id, or nothing; change's fields …
local have = redis.call('HMGET', KEYS[1], 'ver', 'gone', 'reply', 'seq', 'claimedBy')
if have[2] then
  if have[2] == ARGV[3] then
    return {'DONE', have[3], have[4] or '0'}
  end
  return {'GONE'}
end
local version = tonumber(have[1] or '0')
if version ~= tonumber(ARGV[1]) then
  return {'MOVED'}
end
if ARGV[6] ~= '*' and have[5] and have[5] ~= ARGV[6] then
  return {'CLAIMED'}
end
for _, row in ipairs(redis.call('SMEMBERS', KEYS[6])) do
  redis.call('ZREM', KEYS[4], row)
  redis.call('ZREM', KEYS[5], row)
  redis.call('DEL', ARGV[5] .. row)
end
local change = {unpack(ARGV, 7)}
local offered = redis.call('SMEMBERS', KEYS[8])
if #offered > 0 then
  table.sort(offered)
  change[#change + 1] = 'offered'
  change[#change + 1] = table.concat(offered, ',')
end
redis.call('DEL', KEYS[1], KEYS[6], KEYS[7], KEYS[8], KEYS[9])
redis.call('HSET', KEYS[1], 'ver', version + 1, 'gone', ARGV[3], 'reply', ARGV[4], 'seq', have[4] or '0')
redis.call('SREM', KEYS[3], ARGV[2])
redis.call('ZREM', KEYS[10], ARGV[2])
redis.call('XADD', KEYS[2], '*', unpack(change))
return {'OK', ARGV[4], have[4] or '0'}
