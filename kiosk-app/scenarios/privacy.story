# What is known of people, and for how long.

story What is known of people is erased thirty days after their parcel's end, and the erasure is on record (E1, E2)
stored 1Z0001 size S for ada@example.org in $door keep code as $code
expect record of 1Z0001 says "Parcel 1Z0001"
touch COLLECT
type $code
take $door
close $door
expect parcel 1Z0001 collected
wait 29d
expect record of 1Z0001 says "Parcel 1Z0001"
wait 25h
expect journal TextsErased
expect record of 1Z0001 has ParcelAnnounced ParcelCollected TextsErased
expect record of 1Z0001 lacks "Parcel 1Z0001"
expect record of 1Z0001 says "Parcel (erased)"
expect evidence of 1Z0001 sound
