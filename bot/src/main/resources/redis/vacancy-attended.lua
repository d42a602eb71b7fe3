-- Notes whether somebody enrolled for a course was there: the same told again changes nothing.
-- KEYS 1 interested people of the course
-- ARGV 1 person, 2 whether he or she was (1)
local have = redis.call('HGET', KEYS[1], ARGV[1])
if not have then return {0} end
local noted = cjson.decode(have)
noted.attended = ARGV[2] == '1'
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(noted))
return {1}
