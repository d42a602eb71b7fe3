-- Claims a look-up for a person, for ever, and tells whose it is.  KEYS 1  ARGV 1 person
local stands = redis.call('GET', KEYS[1])
if stands then return {stands} end
redis.call('SET', KEYS[1], ARGV[1])
return {ARGV[1]}
