-- Notes once that a person is interested in a vacancy: the same told again changes nothing.
-- KEYS 1 interested people of the vacancy
-- ARGV 1 person, 2 json, 3 whether to take the person out instead (1)
if ARGV[3] == '1' then return {redis.call('HDEL', KEYS[1], ARGV[1])} end
local have = redis.call('HGET', KEYS[1], ARGV[1])
if have and cjson.decode(have).share == cjson.decode(ARGV[2]).share then return {0} end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return {1}
