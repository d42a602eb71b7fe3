-- Counts a try to log in and tells whether it may be made.
-- KEYS 1 of this account from this address, 2 of the address, 3 of the account from strange
-- addresses, 4 mark of an address known for the account
-- ARGV 1 seconds until it is rubbish, 2 3 4 the most of each   Returns {1} for yes
local known = redis.call('EXISTS', KEYS[4]) == 1
local allowed = 1
for i = 1, known and 2 or 3 do
  local tries = redis.call('INCR', KEYS[i])
  if tries == 1 then redis.call('EXPIRE', KEYS[i], ARGV[1]) end
  if tries > tonumber(ARGV[i + 1]) then
    allowed = 0
    break
  end
end
return {allowed}
