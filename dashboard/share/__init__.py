"""How a view leaves this site: QR, short address, preview of a link, frame on another site."""
