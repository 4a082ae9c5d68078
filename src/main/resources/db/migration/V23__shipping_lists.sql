-- Which day the newest parcels left on, and which of them have no number yet: asked whenever the shipping desk is shown.
CREATE INDEX shipment_shipped ON shipment (shipped_on, id);
CREATE INDEX parcel_untracked ON parcel (position, tracking);
