-- Counts tries to log in.  KEYS 1 counter  ARGV 1 seconds it counts   Returns {tries}
local tries = redis.call('INCR', KEYS[1])
if tries == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return {tries}
