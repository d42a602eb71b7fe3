-- The words of a turn that is saved already go out later: as outbox rows, once.
-- KEYS 1 person 2 claim 3 due 4 open rows
-- ARGV claim, then the number of rows and each row's key, id, due, fields (a list with its length)
local at = 1
local function take()
  at = at + 1
  return ARGV[at]
end
if redis.call('HEXISTS', KEYS[1], 'key') == 0 then
  return {'GONE'}
end
redis.call('SET', KEYS[2], ARGV[1], 'EX', 86400)
for _ = 1, tonumber(take()) do
  local key, row, due, fields = take(), take(), take(), {}
  for i = 1, tonumber(take()) do
    fields[i] = take()
  end
  if redis.call('EXISTS', key) == 0 then
    redis.call('HSET', key, unpack(fields))
    redis.call('ZADD', KEYS[3], due, row)
    redis.call('SADD', KEYS[4], row)
  end
end
return {'OK'}
