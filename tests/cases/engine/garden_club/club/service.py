"""What members may do with their data."""
from datetime import datetime

from .people import Gardener


class GardenerService:
    def erase(self, gardener_id):  # expect: PRV504
        gardener = Gardener.get_by_id(gardener_id)
        gardener.email = None
        gardener.left_at = datetime.now()
        gardener.save()

    def erase_completely(self, gardener_id):
        Gardener.delete().where(Gardener.id == gardener_id).execute()

    def grant_statistics(self, gardener):
        gardener.statistics_consent = True  # expect: PRV505
        gardener.save()

    def set_photo_consent(self, gardener, granted: bool):
        gardener.garden_photos_consent = granted
        gardener.save()


def forget_gardener(gardener: Gardener):
    gardener.full_name = "former member"
    gardener.postal_address = None
    gardener.email = None
    gardener.save()


def archive_bed(bed):
    bed.left_at = datetime.now()
    bed.save()
