-- Writes down whom the next wave of a vacancy reaches, before anybody is written to.
-- KEYS 1 wave 2 waves of the partition 3 fence 4 interested people of the vacancy
-- ARGV number of the lead, vacancy, revision that the plan was made from, its version, how
--   many it wants (0 where not stated), when to look whether it was carried out, mark, people …
-- Returns {'OK'}, {'MOVED'} when the wave is another by now, {'FENCED'}
local seen = tonumber(redis.call('GET', KEYS[3]) or '0')
if seen > tonumber(ARGV[1]) then return {'FENCED'} end
if seen < tonumber(ARGV[1]) then redis.call('SET', KEYS[3], ARGV[1]) end
if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[3] then return {'MOVED'} end
local head = redis.call('HGET', KEYS[1], 'head')
if not head then
  redis.call('HSET', KEYS[1], 'head', ARGV[5], 'before', 0)
elseif head ~= ARGV[5] then
  redis.call('HSET', KEYS[1], 'head', ARGV[5], 'before', redis.call('HLEN', KEYS[4]))
end
for i = 8, #ARGV do
  local field = 'p:' .. ARGV[i]
  local old = redis.call('HGET', KEYS[1], field)
  if not old or old == 's' then redis.call('HSET', KEYS[1], field, ARGV[7]) end
end
redis.call('HSET', KEYS[1], 'v', 1, 'version', ARGV[4])
redis.call('HINCRBY', KEYS[1], 'rev', 1)
redis.call('ZADD', KEYS[2], ARGV[6], ARGV[2])
return {'OK'}
