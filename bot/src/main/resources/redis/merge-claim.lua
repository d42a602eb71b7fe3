-- Claims a register's record for one person, before it is merged into that one.
-- KEYS 1 the record  ARGV 1 who claims it, 2 whose claim has lapsed, or nothing
-- Returns whose it is; nothing where there is no such record
if redis.call('HEXISTS', KEYS[1], 'key') == 0 then return {''} end
local claimed = redis.call('HGET', KEYS[1], 'claimedBy')
if claimed and claimed ~= ARGV[2] then return {claimed} end
redis.call('HSET', KEYS[1], 'claimedBy', ARGV[1])
return {ARGV[1]}
