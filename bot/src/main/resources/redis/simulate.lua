-- Brings a claimed row onto the simulator's page, once however often it is tried.
-- KEYS 1 row 2 person 3 simulator; ARGV sealed message
local row = redis.call('HMGET', KEYS[1], 'state', 'delivered')
if row[2] then
  return {'DONE'}
end
if row[1] ~= 'claimed' then
  return {'STALE'}
end
redis.call('HSET', KEYS[1], 'delivered', 1)
redis.call('ZADD', KEYS[3], redis.call('HINCRBY', KEYS[2], 'seq', 1), ARGV[1])
return {'OK'}
