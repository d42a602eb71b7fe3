-- Notes that a person was found to be another one, or that nothing is left to do about any.
-- KEYS 1 those found to be this person  ARGV 1 the person found, or nothing to end the list
if ARGV[1] == '' then redis.call('DEL', KEYS[1]) else redis.call('SADD', KEYS[1], ARGV[1]) end
return {1}
