-- Keeps one imported document.  KEYS 1 the documents  ARGV 1 name, 2 text
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return {1}
