-- Keeps what staff decided about a question, unless it was decided on meanwhile.
-- KEYS 1 lessons 2 how often any changed  ARGV 1 id 2 version it is based on 3 version 4 json
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[4] then
  return {'OK'}
end
if (redis.call('HGET', KEYS[1], ARGV[1] .. ':version') or '0') ~= ARGV[2] then
  return {'MOVED'}
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4], ARGV[1] .. ':version', ARGV[3])
redis.call('INCR', KEYS[2])
return {'OK'}
