"""Names say the same with their accents and without."""

import logging

logger = logging.getLogger(__name__)


def rappeler(téléphone):
    logger.info("On rappelle %s", téléphone)  # expect: PRV601


def registrar(contraseña):
    logger.debug("registro con %s", contraseña)  # expect: PRV601


def prévenir(prénom_abonné):
    logger.warning("à prévenir: %s", prénom_abonné)  # expect: PRV601


def mesurer(température, durée):
    logger.info("%s pendant %s", température, durée)


def größe_ändern(höhe, länge):
    logger.info("%s x %s", höhe, länge)


def compter(téléphone_compté):
    logger.info("%s appels", len(téléphone_compté))
