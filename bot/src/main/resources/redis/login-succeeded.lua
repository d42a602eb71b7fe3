-- Takes back the tries of somebody who has logged in, and remembers the address for the account.
-- KEYS 1 of this account from this address, 2 of the address, 3 of the account from strange
-- addresses, 4 mark of an address known for the account
-- ARGV 1 seconds that the address is known
local tries = tonumber(redis.call('GET', KEYS[1]) or '0')
local known = redis.call('EXISTS', KEYS[4]) == 1
redis.call('DEL', KEYS[1])
for i = 2, known and 2 or 3 do
  if tonumber(redis.call('GET', KEYS[i]) or '0') >= tries then redis.call('DECRBY', KEYS[i], tries) end
end
redis.call('SET', KEYS[4], '1', 'EX', ARGV[1])
return {1}
