-- Says which vacancy stands for a content of an employer's, and puts one in its place.
-- KEYS 1 the content  ARGV 1 id, 2 the id it may replace or '', 3 seconds it is kept
-- Returns {id that stands}
local stands = redis.call('GET', KEYS[1])
if stands and stands ~= ARGV[2] then return {stands} end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[3])
return {ARGV[1]}
