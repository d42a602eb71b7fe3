-- Where a stream stands: the id of the last entry it ever had, and how far it was trimmed.
-- KEYS stream, how far it was trimmed
local trimmed = redis.call('GET', KEYS[2]) or '0-0'
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'0-0', trimmed}
end
local info = redis.call('XINFO', 'STREAM', KEYS[1])
for i = 1, #info, 2 do
  if info[i] == 'last-generated-id' then
    return {info[i + 1], trimmed}
  end
end
return redis.error_reply('ERR a stream without a last id')
