-- Saves one turn of one person: record, state, the reply under the message's once-key, change
-- events, rows of the match log, outgoing messages. Nothing of it or all of it.
-- KEYS 1 person 2 claim 3 changes 4 matches 5 people 6 due 7 open rows 8 simulator 9 offered
--   10 last lines 11 cases
-- ARGV version expected, id, claim's seconds, claim, then lists, each led by its length:
--   vacancies offered; fields of the person; changes (lists of fields); log rows (lists of fields);
--   outbox rows (key, id, due, fields); simulator messages; seconds and last lines, where they
--   changed; where the case stands among all, where it changed
local at = 0
local function take()
  at = at + 1
  return ARGV[at]
end
local function list()
  local items = {}
  for i = 1, tonumber(take()) do
    items[i] = take()
  end
  return items
end

local expected, id, ttl, claim = tonumber(take()), take(), take(), take()
local done = redis.call('GET', KEYS[2])
if done then
  return {'DONE', done}
end
local have = redis.call('HMGET', KEYS[1], 'ver', 'gone')
if have[2] then
  return {'GONE'}
end
local version = tonumber(have[1] or '0')
if version ~= expected then
  return {'MOVED'}
end
local offered = list()
for _, vacancy in ipairs(offered) do
  if redis.call('SISMEMBER', KEYS[9], vacancy) == 1 then
    return {'OFFERED'}
  end
end

redis.call('HSET', KEYS[1], 'ver', version + 1, unpack(list()))
redis.call('SADD', KEYS[5], id)
redis.call('SET', KEYS[2], claim, 'EX', ttl)
for _, vacancy in ipairs(offered) do
  redis.call('SADD', KEYS[9], vacancy)
end
for _ = 1, tonumber(take()) do
  redis.call('XADD', KEYS[3], '*', unpack(list()))
end
for _ = 1, tonumber(take()) do
  redis.call('XADD', KEYS[4], '*', unpack(list()))
end
local simulated = redis.call('HGET', KEYS[1], 'channel') == 'simulator'
for i = 1, tonumber(take()) do
  local key, row, due, fields = take(), take(), take(), list()
  redis.call('HSET', key, unpack(fields))
  if simulated then
    redis.call('HSET', key, 'seq', redis.call('HINCRBY', KEYS[1], 'seq', 1))
  end
  redis.call('ZADD', KEYS[6], due, row)
  redis.call('SADD', KEYS[7], row)
  if #offered > 0 and i == 1 then
    -- When the last offers are due, the newest first: what a cap counts.
    local pushed, count = due, 1
    for before in string.gmatch(redis.call('HGET', KEYS[1], 'pushed') or '', '%d+') do
      count = count + 1
      if count <= 8 then pushed = pushed .. ',' .. before end
    end
    redis.call('HSET', KEYS[1], 'pushed', pushed)
  end
end
for _, message in ipairs(list()) do
  redis.call('ZADD', KEYS[8], redis.call('HINCRBY', KEYS[1], 'seq', 1), message)
end
local recent = list()
if #recent > 0 then
  redis.call('SET', KEYS[10], recent[2], 'EX', recent[1])
end
local case = list()
if #case > 0 then
  redis.call('ZADD', KEYS[11], case[1], id)
end
return {'OK', version + 1}
