-- A look-up of one person names another from now on.  KEYS 1  ARGV 1 person 2 the other
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) end
return {1}
