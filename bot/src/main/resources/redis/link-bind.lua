-- Uses a code up and notes who acts for its owner. Done again by the same person with the same code, it is done once.
-- KEYS 1 code 2 links  ARGV 1 hash, 2 now (ms), 3 person, 4 what is noted   Returns OK or GONE
local have = redis.call('HGET', KEYS[2], ARGV[3])
if have and string.find(have, '"' .. ARGV[1] .. '"', 1, true) then return {'OK'} end
local code = redis.call('GET', KEYS[1])
if not code then return {'GONE'} end
local hash, ends = string.match(code, '^(%S+) (%d+)$')
if hash ~= ARGV[1] or tonumber(ends) <= tonumber(ARGV[2]) then return {'GONE'} end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
return {'OK'}
