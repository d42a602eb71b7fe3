-- Says when a vacancy is to be looked at again, or that it need not be.
-- KEYS 1 wave 2 waves of the partition 3 fence
-- ARGV number of the lead, vacancy, revision that was looked at, when (ms, -1 for never)
-- Returns {'OK'}, {'MOVED'} when the wave is another by now, {'FENCED'}
local seen = tonumber(redis.call('GET', KEYS[3]) or '0')
if seen > tonumber(ARGV[1]) then return {'FENCED'} end
if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[3] then return {'MOVED'} end
if ARGV[4] == '-1' then
  redis.call('ZREM', KEYS[2], ARGV[2])
else
  redis.call('ZADD', KEYS[2], ARGV[4], ARGV[2])
end
return {'OK'}
