-- Removes what is older than a window before the stream's own last entry: the stream's time is the
-- store's, which the service's clock need not agree with. What nobody has reacted to yet stays.
-- KEYS 1 stream 2 how far it was trimmed 3 behind which entry the reactions stand  ARGV window in ms
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
local reacted = redis.call('GET', KEYS[3])
if #last == 0 or not reacted then
  return {0}
end
local ms = tonumber(string.match(last[1][1], '^%d+')) - tonumber(ARGV[1])
if ms <= 0 then
  return {0}
end
local cut = string.format('%.0f-0', ms)
-- Whatever follows the entry reacted to is still to come; in the same millisecond too.
if tonumber(string.match(reacted, '^%d+')) < ms then cut = reacted end
local removed = redis.call('XTRIM', KEYS[1], 'MINID', cut)
if removed > 0 then
  redis.call('SET', KEYS[2], cut)
end
return {removed}
