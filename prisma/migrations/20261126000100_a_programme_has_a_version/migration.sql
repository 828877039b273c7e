-- Two managers who have its years open at once: the second to save is told, instead of undoing what the first said.
ALTER TABLE "programme" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
