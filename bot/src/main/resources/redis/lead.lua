-- Takes or renews the lease of the one node that pushes and matches. Its number grows with each
-- taking, so that slots can refuse a node that does not know yet that it lost the lease.
-- KEYS 1 lease; ARGV node, now, until, 1 when the node has just started
local have = redis.call('HMGET', KEYS[1], 'node', 'no', 'until')
local mine = have[1] == ARGV[1]
if have[1] and not mine and tonumber(have[3]) > tonumber(ARGV[2]) then
  return {0}
end
local number = tonumber(have[2] or '0')
if not mine or ARGV[4] == '1' then
  number = number + 1
end
redis.call('HSET', KEYS[1], 'node', ARGV[1], 'no', number, 'until', ARGV[3])
return {number}
