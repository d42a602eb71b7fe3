-- Ends an owner's codes and links.  KEYS 1 code 2 links
redis.call('DEL', KEYS[1], KEYS[2])
return {1}
