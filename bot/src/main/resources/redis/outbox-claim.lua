-- Hands due rows of a partition to the leading node. A row that was handed out and has no outcome,
-- because its lease ran out or its node is no longer leading, may have been sent: it is never
-- handed out again, unless its channel takes a row once however often it is sent.
-- KEYS 1 due 2 leased 3 fence 4 matches
-- ARGV now, lease's end, number of the lead, how many, key prefix of the partition
local now, number, prefix = tonumber(ARGV[1]), tonumber(ARGV[3]), ARGV[5]
local seen = tonumber(redis.call('GET', KEYS[3]) or '0')
if seen > number then
  return {'FENCED'}
end
if seen < number then
  redis.call('SET', KEYS[3], number)
end
local unknown = 0
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  local key = prefix .. 'row:' .. id
  local row = redis.call('HMGET', key, 'person', 'no', 'log')
  if not row[1] then
    redis.call('ZREM', KEYS[2], id)
  elseif tonumber(row[2]) < number or tonumber(redis.call('ZSCORE', KEYS[2], id)) <= now then
    local person = prefix .. 'person:' .. row[1]
    local channel = redis.call('HGET', person, 'channel')
    redis.call('ZREM', KEYS[2], id)
    if channel == 'simulator' then
      redis.call('HSET', key, 'state', 'new')
      redis.call('ZADD', KEYS[1], ARGV[1], id)
    else
      unknown = unknown + 1
      redis.call('HSET', key, 'state', 'unknown')
      redis.call('HDEL', key, 'text')
      redis.call('EXPIRE', key, 7776000)
      redis.call('SREM', prefix .. 'open:' .. row[1], id)
      for line in string.gmatch(row[3] or '', '[^\n]+') do
        redis.call('XADD', KEYS[4], '*', 'r', line, 'd', 'unknown', 'c', channel or '')
      end
    end
  end
end
local rows = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[4])) do
  local key = prefix .. 'row:' .. id
  redis.call('ZREM', KEYS[1], id)
  local row = redis.call('HMGET', key, 'person', 'kind', 'vacancies', 'text')
  if row[1] then
    local person = redis.call('HMGET', prefix .. 'person:' .. row[1], 'key', 'channel', 'address')
    if person[1] and person[2] then
      redis.call('ZADD', KEYS[2], ARGV[2], id)
      redis.call('HSET', key, 'state', 'claimed', 'no', number)
      local attempt = redis.call('HINCRBY', key, 'attempt', 1)
      rows[#rows + 1] = {id, row[1], row[2], row[3], row[4], attempt, person[1], person[2], person[3]}
    end
  end
end
return {'OK', rows, unknown}
