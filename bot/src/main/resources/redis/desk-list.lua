-- Notes the role and region of a staff account.  KEYS 1 desks  ARGV name, role and region
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return {1}
