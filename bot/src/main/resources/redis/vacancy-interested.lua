-- Notes once that a person is interested in a vacancy: the same told again changes nothing.
-- KEYS 1 interested people of the vacancy 2 fence
-- ARGV 1 number of the lead, 2 person, 3 json, nothing to take the person out
-- Returns {'OK'} or {'FENCED'}
local seen = tonumber(redis.call('GET', KEYS[2]) or '0')
if seen > tonumber(ARGV[1]) then return {'FENCED'} end
if seen < tonumber(ARGV[1]) then redis.call('SET', KEYS[2], ARGV[1]) end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[2])
  return {'OK'}
end
local have = redis.call('HGET', KEYS[1], ARGV[2])
if not have or cjson.decode(have).share ~= cjson.decode(ARGV[3]).share then
  redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
end
return {'OK'}
