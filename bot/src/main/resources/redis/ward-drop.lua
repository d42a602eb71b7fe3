-- Takes somebody off an officer's list.  KEYS 1 list  ARGV 1 person
redis.call('ZREM', KEYS[1], ARGV[1])
return {1}
