-- Removes what lies before an entry of a stream, and notes how far, so that a reader can tell that it
-- fell behind.
-- KEYS 1 stream 2 how far it was trimmed 3 fence  ARGV number of the lead, first id that stays
-- Returns {'OK', how many were removed} or {'FENCED'}
if tonumber(redis.call('GET', KEYS[3]) or '0') > tonumber(ARGV[1]) then return {'FENCED'} end
local removed = redis.call('XTRIM', KEYS[1], 'MINID', ARGV[2])
if removed > 0 then redis.call('SET', KEYS[2], ARGV[2]) end
return {'OK', removed}
