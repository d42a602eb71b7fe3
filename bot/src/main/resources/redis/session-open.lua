-- Opens a session.  KEYS 1 session  ARGV 1 until and name, 2 seconds until it is rubbish
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return {1}
