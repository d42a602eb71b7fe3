-- Binds an address to a person unless it is bound already.
-- KEYS 1 look-up; ARGV person's id
redis.call('SET', KEYS[1], ARGV[1], 'NX')
return {redis.call('GET', KEYS[1])}
