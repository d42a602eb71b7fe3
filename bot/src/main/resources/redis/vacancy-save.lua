-- Saves one version of a vacancy and tells the followers of its partition.
-- KEYS 1 vacancy, 2 all of the partition, 3 changes, 4 staff's decisions
-- ARGV 1 json, 2 version, 3 id, 4 posted (ms), 5 kind of change, 6 now (ms), 7 decision, where staff
--   made one
-- Returns {1} saved now, {2} this version stands already, {0, json} another stands
local stands = redis.call('GET', KEYS[1])
local version = 0
if stands then version = tonumber(string.match(stands, '"version":(%d+)')) end
if version + 1 ~= tonumber(ARGV[2]) then
  if stands == ARGV[1] then return {2} end
  return {0, stands}
end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
redis.call('XADD', KEYS[3], '*', 'kind', ARGV[5], 'id', ARGV[3], 'version', ARGV[2],
  'at', ARGV[6])
if ARGV[7] then redis.call('RPUSH', KEYS[4], ARGV[7]) end
return {1}
