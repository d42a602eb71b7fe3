-- Counts a question once for each mark (an asker and a day, or an answer), and keeps the log within
-- its bounds. Nothing here tells who asked: marks and askers are keyed hashes that go with the day.
-- KEYS 1 questions by id 2 their counts 3 their last times 4 the day's marks 5 the day's askers
-- ARGV 1 id 2 json 3 now (ms) 4 mark 5 asker 6 counter 7 most of one asker a day 8 most questions
--      9 oldest that is kept (ms) 10 seconds after which the day is forgotten
local function drop(id)
  redis.call('HDEL', KEYS[1], id)
  redis.call('HDEL', KEYS[2], id .. ':first', id .. ':asked', id .. ':useful', id .. ':useless')
  redis.call('ZREM', KEYS[3], id)
end
if redis.call('SISMEMBER', KEYS[4], ARGV[4]) == 1 then
  return {0}
end
if tonumber(redis.call('HGET', KEYS[5], ARGV[5]) or '0') >= tonumber(ARGV[7]) then
  return {0}
end
redis.call('SADD', KEYS[4], ARGV[4])
redis.call('EXPIRE', KEYS[4], ARGV[10])
redis.call('HINCRBY', KEYS[5], ARGV[5], 1)
redis.call('EXPIRE', KEYS[5], ARGV[10])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSETNX', KEYS[2], ARGV[1] .. ':first', ARGV[3])
redis.call('HINCRBY', KEYS[2], ARGV[1] .. ':' .. ARGV[6], 1)
redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[9], 'LIMIT', 0, 100)) do
  drop(id)
end
local over = redis.call('ZCARD', KEYS[3]) - tonumber(ARGV[8])
if over > 0 then
  for _, id in ipairs(redis.call('ZRANGE', KEYS[3], 0, over - 1)) do
    drop(id)
  end
end
return {1}
