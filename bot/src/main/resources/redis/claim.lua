-- Claims a key once and tells what it was claimed with.
-- KEYS 1  ARGV 1 value, 2 seconds it is kept   Returns {value that stands}
local stands = redis.call('GET', KEYS[1])
if stands then return {stands} end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return {ARGV[1]}
