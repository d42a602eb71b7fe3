-- How far the nightly run has come. The very first look at a store counts as done.
-- KEYS 1 the run 2 fence  ARGV number of the lead, night (ISO date), steps done (-1 to begin or go on), all
-- Returns {'OK', steps done} or {'FENCED'}
local seen = tonumber(redis.call('GET', KEYS[2]) or '0')
if seen > tonumber(ARGV[1]) then return {'FENCED'} end
if seen < tonumber(ARGV[1]) then redis.call('SET', KEYS[2], ARGV[1]) end
local have = redis.call('HMGET', KEYS[1], 'night', 'done')
local done = have[2] or '0'
if not have[1] then
  done = ARGV[4]
elseif have[1] < ARGV[2] then
  done = '0'
elseif have[1] > ARGV[2] then
  -- Of a clock that was set back.
  return {'OK', ARGV[4]}
end
if tonumber(ARGV[3]) > tonumber(done) then done = ARGV[3] end
redis.call('HSET', KEYS[1], 'v', 1, 'night', ARGV[2], 'done', done)
return {'OK', done}
