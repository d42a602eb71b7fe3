-- Adds rows to the match log of a partition.  KEYS 1 matches  ARGV rows
for i = 1, #ARGV do redis.call('XADD', KEYS[1], '*', 'r', ARGV[i]) end
return {#ARGV}
