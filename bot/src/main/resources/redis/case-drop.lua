-- Destroys a case that was closed before an instant, unless it was opened anew meanwhile.
-- KEYS 1 person 2 cases  ARGV person's id, instant in ms
local closed = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0')
if closed == 0 or closed > tonumber(ARGV[2]) then
  return {0}
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[1], 'case')
return {1}
