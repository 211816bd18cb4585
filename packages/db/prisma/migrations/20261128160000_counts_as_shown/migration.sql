-- The table that pages read holds what may be shown, and nothing else.
ALTER TABLE public_count ALTER COLUMN received DROP NOT NULL, ALTER COLUMN answered DROP NOT NULL;
UPDATE public_count SET received = nullif(greatest(received, 4), 4), answered = nullif(greatest(answered, 4), 4);
