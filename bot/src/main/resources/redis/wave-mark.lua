-- Notes how far a person of a vacancy's wave has come: offered, answered, passed by, or destroyed,
-- after which nothing of the person stays here. An answer
-- stands; an offer that was made is not made again, unless it was taken back before it was sent. When nobody is waited for any more, the vacancy
-- is due to be looked at.
-- KEYS 1 wave 2 waves of the partition 3 fence
-- ARGV number of the lead, vacancy, person, mark (none for who is destroyed), now, 1 for an offer that was taken back
local seen = tonumber(redis.call('GET', KEYS[3]) or '0')
if seen > tonumber(ARGV[1]) then return {'FENCED'} end
if seen < tonumber(ARGV[1]) then redis.call('SET', KEYS[3], ARGV[1]) end
local field = 'p:' .. ARGV[3]
if ARGV[4] == '' and redis.call('HDEL', KEYS[1], field) == 0 then return {'OK'} end
local old = string.sub(redis.call('HGET', KEYS[1], field) or 'n', 1, 1)
local new = string.sub(ARGV[4], 1, 1)
if old == 'a' or (old == 'w' and new ~= 'a' and ARGV[6] ~= '1') then return {'OK'} end
if new ~= '' then redis.call('HSET', KEYS[1], 'v', 1, field, ARGV[4]) end
redis.call('HINCRBY', KEYS[1], 'rev', 1)
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if string.sub(all[i], 1, 2) == 'p:' then
    local mark = string.sub(all[i + 1], 1, 1)
    if mark == 'n' or mark == 'w' then return {'OK'} end
  end
end
redis.call('ZADD', KEYS[2], ARGV[5], ARGV[2])
return {'OK'}
