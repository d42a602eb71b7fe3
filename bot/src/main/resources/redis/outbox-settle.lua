-- Notes how the sending of a row came out.
-- KEYS 1 row 2 due 3 leased 4 fence 5 matches 6 open rows 7 offered 8 person 9 changes
-- ARGV number of the lead, outcome, next due, code, most attempts, channel, row's id, vacancies
--   that may be offered again …
if tonumber(redis.call('GET', KEYS[4]) or '0') > tonumber(ARGV[1]) then
  return {'FENCED'}
end
local row = redis.call('HMGET', KEYS[1], 'state', 'no', 'attempt', 'log', 'person')
local outcome = ARGV[2]
local claimed = row[1] == 'claimed' and row[2] == ARGV[1]
-- An answer that came after the lease had run out is still the truth.
if not claimed and not (row[1] == 'unknown' and outcome == 'sent') then
  return {'STALE'}
end
redis.call('ZREM', KEYS[3], ARGV[7])
if outcome == 'held' then
  redis.call('HINCRBY', KEYS[1], 'attempt', -1)
end
if outcome == 'retry' and tonumber(row[3]) >= tonumber(ARGV[5]) then
  outcome = 'dead'
end
redis.call('HSET', KEYS[1], 'code', ARGV[4])
if outcome == 'retry' or outcome == 'held' then
  redis.call('HSETNX', KEYS[1], 'first', redis.call('HGET', KEYS[1], 'due') or ARGV[3])
  redis.call('HSET', KEYS[1], 'state', outcome == 'held' and 'held' or 'new', 'due', ARGV[3])
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[7])
  return {outcome}
end
redis.call('HSET', KEYS[1], 'state', outcome)
redis.call('HDEL', KEYS[1], 'text')
redis.call('EXPIRE', KEYS[1], 7776000)
redis.call('SREM', KEYS[6], ARGV[7])
-- Nothing of a dropped offer was said, unless its first part was: its day is free again, and what
-- is still open goes to those who may offer it anew.
if outcome == 'dropped' and string.sub(ARGV[7], -3) == '-00' then
  local due = redis.call('HGET', KEYS[1], 'first') or redis.call('HGET', KEYS[1], 'due')
  local left = {}
  for at in string.gmatch(redis.call('HGET', KEYS[8], 'pushed') or '', '%d+') do
    if at == due then due = nil else left[#left + 1] = at end
  end
  redis.call('HSET', KEYS[8], 'pushed', table.concat(left, ','))
  if #ARGV >= 8 then
    local open = {}
    for i = 8, #ARGV do
      redis.call('SREM', KEYS[7], ARGV[i])
      open[#open + 1] = ARGV[i]
    end
    redis.call('XADD', KEYS[9], '*', 'v', '1', 't', 'withdrawn', 'vacancies',
      table.concat(open, ','), 'p', row[5])
  end
end
for line in string.gmatch(row[4] or '', '[^\n]+') do
  redis.call('XADD', KEYS[5], '*', 'r', line, 'd', outcome, 'c', ARGV[6])
end
return {outcome}
