-- Keeps what staff set for a county; an empty text takes it away.
-- KEYS 1 all counties  ARGV 1 county, 2 json or ''
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
end
return {1}
