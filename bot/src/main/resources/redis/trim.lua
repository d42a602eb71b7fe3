-- Removes what is older than a window before the stream's own last entry: the stream's time is the
-- store's, which the service's clock need not agree with.
-- KEYS stream, how far it was trimmed; ARGV window in ms
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if #last == 0 then
  return {0}
end
local ms = tonumber(string.match(last[1][1], '^%d+')) - tonumber(ARGV[1])
if ms <= 0 then
  return {0}
end
local cut = string.format('%.0f-0', ms)
local removed = redis.call('XTRIM', KEYS[1], 'MINID', cut)
if removed > 0 then
  redis.call('SET', KEYS[2], cut)
end
return {removed}
