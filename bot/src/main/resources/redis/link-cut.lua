-- Somebody acts for an owner no longer.  KEYS 1 links  ARGV 1 person   Returns how many links that were
return {redis.call('HDEL', KEYS[1], ARGV[1])}
