-- Looses an address from a destroyed person.
-- KEYS 1 look-up 2 last words 3 base of the simulator's numbers
-- ARGV person's id, sealed last words or nothing, base
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  if tonumber(ARGV[3]) > 0 then
    redis.call('INCRBY', KEYS[3], ARGV[3])
  end
end
if ARGV[2] ~= '' then
  redis.call('SET', KEYS[2], ARGV[2], 'EX', 86400)
end
return {1}
