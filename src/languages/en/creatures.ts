/** English nouns for animals that people give names to. Written by hand. */
export const creatures = `
  animal creature male female cub calf foal kitten puppy pup dog hound bitch terrier spaniel collie retriever labrador poodle bulldog cat tomcat horse pony mare
  stallion colt filly gelding racehorse donkey mule cow bull ox sheep ram ewe lamb goat pig hog sow boar hen rooster cockerel duck goose turkey swan
  parrot macaw cockatoo budgie canary owl eagle falcon hawk raven crow pigeon penguin ostrich emu flamingo peacock lion lioness tiger tigress leopard
  jaguar panther cheetah cougar puma lynx wolf fox coyote bear grizzly panda koala kangaroo wallaby elephant rhino rhinoceros hippo hippopotamus giraffe zebra
  camel llama alpaca moose elk deer stag reindeer bison buffalo monkey baboon chimp chimpanzee gorilla silverback orangutan ape lemur whale orca dolphin porpoise
  seal walrus otter beaver shark octopus crocodile alligator tortoise turtle iguana lizard snake python cobra rabbit hare hamster ferret badger hedgehog
  squirrel raccoon skunk sloth tapir
`;
