"""An advert in the inbox."""
